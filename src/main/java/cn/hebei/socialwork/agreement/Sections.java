package cn.hebei.socialwork.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The seven elements of an agreement (R51: 冀民〔2021〕22号五(四)); none may be empty.
 *
 * @param term 项目期限
 * @param content 服务内容
 * @param goals 目标任务
 * @param requirements 服务要求
 * @param duties 权利义务
 * @param assessment 绩效评估
 * @param breach 违约责任
 */
record Sections(
    String term,
    String content,
    String goals,
    String requirements,
    String duties,
    String assessment,
    String breach) {

  /** The sections by their Chinese titles, in the notice's order. */
  Map<String, String> titled() {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("项目期限", term);
    result.put("服务内容", content);
    result.put("目标任务", goals);
    result.put("服务要求", requirements);
    result.put("权利义务", duties);
    result.put("绩效评估", assessment);
    result.put("违约责任", breach);
    return result;
  }

  /** Titles of the sections that say nothing; a section of spaces, wide ones too, says nothing. */
  List<String> missing() {
    return titled().entrySet().stream()
        .filter(e -> e.getValue().isBlank())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Titles of the sections that say something else than the other's. */
  List<String> changedFrom(Sections other) {
    List<String> result = new ArrayList<>();
    Map<String, String> before = other.titled();
    titled()
        .forEach(
            (title, text) -> {
              if (!text.equals(before.get(title))) {
                result.add(title);
              }
            });
    return result;
  }

  /** Without blanks at the ends. */
  Sections stripped() {
    return new Sections(
        term.strip(),
        content.strip(),
        goals.strip(),
        requirements.strip(),
        duties.strip(),
        assessment.strip(),
        breach.strip());
  }
}
