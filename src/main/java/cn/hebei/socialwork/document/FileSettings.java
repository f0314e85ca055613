package cn.hebei.socialwork.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is kept: {@code stations.files.*}. Settings of whoever runs the machine and knows its
 * disks, not of officials.
 *
 * @param largest one file
 * @param ofCase the files of one case together
 * @param ofAgency what one agency keeps for its tenders, together
 * @param ofAll the files of all cases together, as they lie in the database
 */
@ConfigurationProperties("stations.files")
record FileSettings(DataSize largest, DataSize ofCase, DataSize ofAgency, DataSize ofAll) {

  FileSettings {
    if (largest.toBytes() < 1
        || ofCase.compareTo(largest) < 0
        || ofAgency.compareTo(largest) < 0
        || ofAll.compareTo(ofCase) < 0
        || ofAll.compareTo(ofAgency) < 0) {
      throw new IllegalArgumentException(
          "stations.files: largest is positive, of-case and of-agency lie between it and of-all");
    }
  }
}
