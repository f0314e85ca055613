package cn.hebei.socialwork.organization;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body that holds posts: a civil-affairs department, a township government, an agency, a 采购代理机构,
 * an expert.
 *
 * @param code the region's code, or {@code agency-<n>}, {@code agent-<n>}, {@code expert-<n>}; also
 *     the tenant id
 * @param regionCode the place it governs, null for agencies, agents and experts
 * @param name official Chinese name; data, because organs are renamed and merged (R2, P43)
 * @param kind what it is
 * @param phone office phone, may be empty
 */
public record Organ(
    String code, @Nullable String regionCode, String name, Kind kind, String phone) {

  private static final String PROVINCE = "0000";

  /**
   * What a role is called in this organ: the offices of the province are not those of a county, nor
   * are a township's, and its head is called otherwise.
   */
  public String title(Role role) {
    return switch (role) {
      case OFFICER -> kind == Kind.TOWNSHIP ? "民政所经办" : isProvince() ? "社工处经办" : role.title();
      case BUSINESS -> kind == Kind.TOWNSHIP ? "公共服务办公室" : role.title();
      case FINANCE -> kind == Kind.TOWNSHIP ? "财政所" : role.title();
      case PRINCIPAL -> kind == Kind.TOWNSHIP ? "乡镇（街道）" + role.title() : role.title();
      case AGENCY -> "项目负责人";
      case AGENT -> "采购代理经办";
      default -> role.title();
    };
  }

  private boolean isProvince() {
    return regionCode != null && regionCode.endsWith(PROVINCE);
  }

  /** Kinds of organs. */
  public enum Kind {
    CIVIL_AFFAIRS,
    TOWNSHIP,
    AGENCY,
    AGENT,
    EXPERT,
    OTHER;

    /** The roles that people of such an organ may hold. */
    public Set<Role> roles() {
      return switch (this) {
        // A township that buys for itself consults, reviews and approves as a county does (R43).
        case CIVIL_AFFAIRS, TOWNSHIP ->
            EnumSet.of(Role.OFFICER, Role.BUSINESS, Role.DEPUTY, Role.PRINCIPAL, Role.FINANCE);
        case AGENCY -> EnumSet.of(Role.AGENCY);
        case AGENT -> EnumSet.of(Role.AGENT);
        case EXPERT -> EnumSet.of(Role.EXPERT);
        case OTHER -> EnumSet.of(Role.SUPERVISOR, Role.ADMIN);
      };
    }
  }
}
