package cn.hebei.socialwork.document;

import cn.hebei.socialwork.document.CasePrints.Print;
import cn.hebei.socialwork.document.CaseReaders.Sight;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The prints of a case, for those who may see its page; agencies get what is published. */
@Service
public class Prints {

  private final List<CasePrints> steps;
  private final CaseReaders readers;

  Prints(List<CasePrints> steps, CaseReaders readers) {
    this.steps = steps;
    this.readers = readers;
  }

  /** What this user may print of the case. */
  public List<Print> seenBy(String userId, CaseKey key) {
    Sight sight = readers.sightOf(userId, key);
    return sight == Sight.NONE
        ? List.of()
        : steps.stream()
            .flatMap(step -> step.of(key.root()).stream())
            .filter(print -> sight == Sight.WHOLE || print.published())
            .toList();
  }

  Optional<Print> find(String userId, CaseKey key, String id) {
    return seenBy(userId, key).stream().filter(print -> print.id().equals(id)).findFirst();
  }
}
