package cn.hebei.socialwork.region;

import org.jspecify.annotations.Nullable;

/**
 * A place of the province.
 *
 * @param code statistical code, never used to derive the parent (定州, 辛集 and 雄安's counties break the
 *     prefix rule)
 * @param name official Chinese name
 * @param level province, city, county or township
 * @param parentCode the place above, or null for the province
 * @param kind official kind, such as 县 or 功能区 (functional zones do not count in percentages)
 */
public record Region(
    String code, String name, Level level, @Nullable String parentCode, String kind) {

  /** The four levels of the notice. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP
  }
}
