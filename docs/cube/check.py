"""Runs both queries on a CSV file of charge points: check.py <rows.csv> <duckdb.csv> <spark.csv>."""
import csv
import os
import sys
from pathlib import Path

import duckdb
from pyspark.sql import SparkSession

rows, by_duckdb, by_spark = sys.argv[1:]
here = Path(__file__).parent

columns = "{'operator': 'VARCHAR', 'country': 'VARCHAR', 'region': 'VARCHAR', 'kw': 'DOUBLE', 'current': 'VARCHAR', 'opened': 'DATE'}"
engine = duckdb.connect()
engine.execute(f"create view charge_points as from read_csv('{rows}', header = true, columns = {columns})")
os.chdir(Path(by_duckdb).parent)
engine.execute((here / "duckdb.sql").read_text())
os.replace("cube.csv", by_duckdb)

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
schema = "operator string, country string, region string, kw double, current string, opened date"
spark.read.csv(rows, header=True, schema=schema).createOrReplaceTempView("charge_points")
found = spark.sql((here / "spark.sql").read_text())
with open(by_spark, "w", newline="", encoding="utf-8") as file:
    write = csv.writer(file)
    write.writerow(found.columns)
    write.writerows(found.collect())
