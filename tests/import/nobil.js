// a dump
export const dataDump = {"Provider":"NOBIL.no","Rights":"CC BY","chargerstations": [
{"csmd": {"id":1,"Owned_by":"Fortum Charge &amp; Drive","County":"S&ouml;r","Number_charging_points":3,"Position":"(59.85,17.64)","Created":"2015-11-02 16:58:41","Land_code":"SWE"}, "attr": {"conn":{
 "1":{"4":{"attrvalid":"32"},"5":{"attrvalid":"11","trans":"22 kW - 400V 3-phase max 32A"}},
 "2":{"4":{"attrvalid":"39"},"5":{"attrvalid":"13","trans":"50 kW - 500VDC max 100A"}},
 "3":{"4":{"attrvalid":"32"},"5":{"attrvalid":"17","trans":"230V 3-phase max 32A"}},
 "4":{"4":{"attrvalid":"70"},"5":{"attrvalid":"0","trans":""}}}}},
{"csmd": {"id":2,"Operator":"Bee","Owned_by":"X","Number_charging_points":0,"Position":"59.85,17.64","Land_code":"NOR"}, "attr": {"conn":[]}}
]};
