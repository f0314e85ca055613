package cn.hebei.socialwork.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a rule or setting.
 *
 * @param key stable English key
 * @param value as text; numbers in plain decimal notation
 * @param unit Chinese unit
 * @param title Chinese name
 * @param article where it comes from, or 系统默认，可改
 * @param basis V law text read, S secondary, M memory (both 待法务确认), D our default
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, or null
 * @param changedBy who entered it
 */
public record RuleValue(
    String key,
    String value,
    String unit,
    String title,
    String article,
    String basis,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String changedBy) {}
