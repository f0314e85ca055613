package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.agency.ProfileEntry;
import cn.hebei.socialwork.agency.Profiles;
import cn.hebei.socialwork.agency.ProofEntry;
import cn.hebei.socialwork.agency.Proofs;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the demo's agencies state and prove, as they would type it. agency-4 and agency-5 have the
 * same legal representative, so that a link is to be seen (B7).
 */
@Component
@Profile("demo")
@Order(1)
class DemoAgencies implements ApplicationRunner {

  private final Agencies agencies;
  private final Profiles profiles;
  private final Proofs proofs;
  private final ObjectMapper json;
  private final Resource file;

  DemoAgencies(
      Agencies agencies,
      Profiles profiles,
      Proofs proofs,
      ObjectMapper json,
      @Value("classpath:demo/agencies.json") Resource file) {
    this.agencies = agencies;
    this.profiles = profiles;
    this.proofs = proofs;
    this.json = json;
    this.file = file;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments args) throws IOException {
    for (Told told : told()) {
      if (agencies.find(told.agency()).isEmpty()) {
        mustNot(profiles.state(told.agency(), told.agency(), told.profile()));
        told.proofs().forEach(p -> mustNot(proofs.add(told.agency(), told.agency(), p)));
      }
    }
  }

  private List<Told> told() throws IOException {
    try (InputStream in = file.getInputStream()) {
      return json.readValue(in, new TypeReference<>() {});
    }
  }

  private static void mustNot(Optional<String> refusal) {
    refusal.ifPresent(
        sentence -> {
          throw new IllegalStateException(sentence);
        });
  }

  /** What one agency tells. */
  record Told(String agency, ProfileEntry profile, List<ProofEntry> proofs) {}
}
