-- DuckDB: counts the charge points of a table into a file that the page opens.
copy (
  select
    operator,
    country,
    region,
    case
      when current = 'AC' and kw < 7.4 then 'ac-slow'
      when current = 'AC' and kw <= 22 then 'ac-medium'
      when current = 'AC' and kw > 22 then 'ac-fast'
      when current = 'AC' then 'ac-unknown'
      when current = 'DC' and kw < 50 then 'dc-slow'
      when current = 'DC' and kw < 150 then 'dc-fast'
      when current = 'DC' and kw < 350 then 'dc-ultra-1'
      when current = 'DC' and kw >= 350 then 'dc-ultra-2'
      when current = 'DC' then 'dc-unknown'
      else 'unknown'
    end as class,
    strftime(opened, '%Y-%m') as month,
    count(*) as charge_points
  from charge_points
  group by all
  order by all
) to 'cube.csv' (header, delimiter ',');
