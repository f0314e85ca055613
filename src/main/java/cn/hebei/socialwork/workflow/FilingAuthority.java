package cn.hebei.socialwork.workflow;

/** The organ a case files with; answered by the module that files. */
public interface FilingAuthority {

  /** Code of the organ that this filing went to, or that this case would file with today (P3). */
  String of(CaseKey key);
}
