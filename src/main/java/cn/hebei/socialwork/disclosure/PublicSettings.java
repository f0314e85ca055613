package cn.hebei.socialwork.disclosure;

import java.time.Duration;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much strangers may ask of one node: {@code stations.public.*}. Settings of whoever runs the
 * machine and knows its size, not of officials; they are needed before the database is asked.
 *
 * @param readers public pages made at the same time; what is kept in memory is not counted
 * @param senders public forms taken at the same time
 * @param kept how long a page is shown from memory, at most five seconds
 * @param readsPerMinute pages for one address
 * @param sendsPerMinute forms for one address
 * @param sendsOfAllPerMinute forms for everybody together
 * @param signInsPerMinute tries for one address, which may be an office's
 * @param largestForm body of a form
 * @param longestQuery signs behind the question mark
 * @param captcha how long a captcha may be answered
 */
@ConfigurationProperties("stations.public")
record PublicSettings(
    int readers,
    int senders,
    Duration kept,
    int readsPerMinute,
    int sendsPerMinute,
    int sendsOfAllPerMinute,
    int signInsPerMinute,
    DataSize largestForm,
    int longestQuery,
    Duration captcha) {

  private static final Duration LONGEST_KEPT = Duration.ofSeconds(5);

  PublicSettings {
    if (IntStream.of(
            readers,
            senders,
            readsPerMinute,
            sendsPerMinute,
            sendsOfAllPerMinute,
            signInsPerMinute,
            longestQuery)
        .anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException("every number of stations.public is at least 1");
    }
    if (kept.isNegative() || kept.compareTo(LONGEST_KEPT) > 0) {
      throw new IllegalArgumentException(
          "stations.public.kept is at most 5s: a page must not show yesterday's state");
    }
  }
}
