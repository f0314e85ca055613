-- The notice names the county as purchaser (R42); whether a city may buy as well is left open (P44).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('plan.city-purchaser', 'false', '是否', '设区市民政局也可以作为购买主体（实施方案写的是县级）', '系统默认，可改', 'D', date '2021-02-24', 'system');
