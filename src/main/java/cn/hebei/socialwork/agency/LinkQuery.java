package cn.hebei.socialwork.agency;

/**
 * Finds equal values: every trait of every party with its mark – the value without what typing
 * varies (width, case, blanks, punctuation) – and of these the marks that two parties have.
 */
final class LinkQuery {

  /** Shorter numbers are extensions and beginnings: equal by chance. */
  private static final String TRAITS =
      """
      with party as (
        select o.code, o.name, o.phone,
               case o.kind when 'AGENCY' then '承接机构' when 'EXPERT' then '评审专家' else '督导' end as role
          from organ o
         where (o.kind in ('AGENCY', 'EXPERT')
                or exists (select 1 from post p where p.organ_code = o.code and p.role = 'SUPERVISOR'))
           and %s),
      trait as (
        select s.organ_code as code, t.what, t.label, t.personal, t.value
          from agency_current s cross join lateral (values
            ('NAME', '法定代表人', true, s.legal_representative),
            ('NAME', '实际控制人', true, s.controller),
            ('NAME', '联系人', true, s.contact_person),
            ('PHONE', '联系电话', true, s.phone),
            ('ACCOUNT', '银行账号', true, s.bank_account_number),
            ('ADDRESS', '办公地址', false, s.office_address)) t (what, label, personal, value)
        union all select code, 'NAME', '机构名称', false, name from party where role = '承接机构'
        union all select code, 'PHONE', '办公电话', true, phone from party
        union all select organ_code, 'PHONE', '账号电话', true, phone from account
        union all select a.organ_code, 'NAME', '本人姓名', true, a.display_name
          from account a join party p on p.code = a.organ_code and p.role <> '承接机构'
        union all select organ_code, 'NAME',
               case when until_on is null then '任职单位' else '原任职单位' end, false, name
          from employer where withdrawn_at is null),
      marked as (
        select p.code, p.name, p.role, t.what, t.label, t.personal, t.value,
               case when t.what in ('PHONE', 'ACCOUNT')
                 then regexp_replace(regexp_replace(normalize(t.value, NFKC), '\\D', '', 'g'),
                                     '^(00)?86(?=1\\d{10}$)', '')
                 else regexp_replace(lower(normalize(t.value, NFKC)),
                                     '[[:space:][:punct:]·、。—]', '', 'g')
               end as mark
          from trait t join party p on p.code = t.code),
      shared as (
        select what, mark from marked
         where length(mark) >= case when what in ('PHONE', 'ACCOUNT') then 7 else 2 end
         group by what, mark
        having count(distinct code) > 1 and bool_or(role = '承接机构') and %s)
      select distinct what, mark, code, name, role, label, personal, value
        from marked join shared using (what, mark)
       order by what, mark, code, label
      """;

  private static final String ANY = "true";

  static final String ALL = TRAITS.formatted(ANY, ANY);
  static final String AROUND = TRAITS.formatted("(o.kind <> 'AGENCY' or o.code in (:organs))", ANY);
  static final String OF = TRAITS.formatted(ANY, "bool_or(code = :organ)");

  private LinkQuery() {}

  /** A trait that somebody else has too. */
  record Row(
      Link.What what,
      String mark,
      String code,
      String name,
      String role,
      String label,
      boolean personal,
      String value) {}
}
