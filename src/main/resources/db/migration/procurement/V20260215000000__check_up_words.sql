-- B5 forbids financing and works as well as hiring; grades without a condition are no measure (B23); a record bound to
-- a region or a trade and awards are forbidden as conditions too (B6).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('documents.words-works', '融资、垫资、举债、政府回购、建设工程、工程建设、工程施工、土建、基建、修缮工程、装修工程、设计施工', '等用语', '不得作为服务购买的融资和工程内容', '财政部令第102号第10条', 'S', date '2020-03-01', 'system'),
  ('documents.words-grade', '优秀、优、良好、良、中等、中、一般、较差、差、较好、好、较强、强、较合理、合理、较完善、完善、较可行、可行、较全面、全面、科学', '等用语', '只有等次没有条件的评分标准', '财政部令第87号第55条', 'V', date '2017-10-01', 'system');
update rule_value set value = value || '、办事处' where key = 'documents.words-local';
update rule_value set value = value || '、行业业绩、系统业绩', title = '特定区域或者行业的业绩、奖项' where key = 'documents.words-award';
-- 财库〔2021〕22号 art. 10 was read: normally three subjects at least (P13). The five days after the publicity of a
-- single source are art. 40 of order 74.
update rule_value set article = '财库〔2021〕22号第10条', basis = 'V' where key = 'demand.survey-subjects';
update rule_value set article = '财政部令第74号第40条' where key = 'single.objection-days';
-- Nobody asks them: services to the public are surveyed whatever they cost (art. 11), and two responses may go on (P11).
delete from rule_value where key in ('demand.survey-from', 'consult.suppliers-least');
