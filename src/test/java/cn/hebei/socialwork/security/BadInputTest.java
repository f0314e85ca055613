package cn.hebei.socialwork.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Tables;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of ours in {@code security/matrix.csv}, with each of its fields spoilt in every way:
 * never a failure (5xx), and nothing kept. The other fields are such that every check is reached
 * and the last one refuses.
 */
@ProcessSpec
class BadInputTest {

  private static final String LONG = "1".repeat(41);
  private static final Map<String, String> OTHERS = others();
  private static final String SOMEBODY = "bad-input-" + ProcessHandle.current().pid();

  /** The count of failed sign-ins, and the beginnings of chains that nothing was added to. */
  private static final Set<String> NOTHING_SENT = Set.of("act_id_user", "audit_head");

  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;
  @Autowired private Accounts accounts;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping pages;

  private final List<String> failed = new ArrayList<>();

  private static Map<String, String> others() {
    Map<String, String> others = new TreeMap<>();
    others.putAll(Map.of("userId", "admin", "displayName", "Li", "phone", LONG, "organ", "130123"));
    others.putAll(Map.of("role", "OFFICER", "successor", "", "current", "demo", "fresh", "short"));
    others.putAll(Map.of("again", "short", "key", "filing.silence-days", "value", "0"));
    others.putAll(Map.of("from", "2024-10-01", "year", "2099", "days", "0", "id", "0"));
    others.putAll(Map.of("content", "eHg%3D", "name", "A", "creditCode", "91350100M000100Y43"));
    others.putAll(Map.of("legalRepresentative", "A", "charterClause", "A", "officeAddress", "A"));
    others.putAll(Map.of("password", "Zhengding-2024", "captcha", "0", "answer", "0", "renew", ""));
    others.putAll(Map.of("username", "nobody", "county", "130123", "region", "130123"));
    others.putAll(Map.of("issuer", "A", "number", "A", "title", "A", "issuedOn", "2099-01-01"));
    others.putAll(Map.of("page", "1", "state", "OPEN", "caseKey", "130123-01-2025"));
    others.putAll(Map.of("noticeId", "0", "tenderId", "0"));
    others.putAll(Map.of("kind", "OTHER", "registeredOn", "2999-01-01", "bankName", "A"));
    others.putAll(Map.of("statement", "A", "validFrom", "0", "validTo", "2025-01-01"));
    others.putAll(
        Map.of("source", "CREDIT_CHINA", "queriedAt", "2999-01-01T00:00", "found", "yes"));
    others.putAll(Map.of("entry", "A", "employer", LONG.repeat(5), "until", "2999-01-01"));
    others.putAll(Map.of("code", "agency-1", "words", "A", "on", "2024-09-01", "version", "0"));
    return others;
  }

  static Stream<CSVRecord> ours() throws IOException {
    return Matrix.rows().stream()
        .filter(row -> row.get("path").startsWith("/") && !row.get("path").contains("camunda"));
  }

  /** Other specs read who holds an office, so this one holds none of theirs for long. */
  @BeforeEach
  void somebody() {
    if (accounts.find(SOMEBODY).isEmpty()) {
      accounts.join(
          new Account(SOMEBODY, "某人", "130123", "", Account.Status.ACTIVE), Role.OFFICER, "demo");
    }
  }

  @AfterEach
  void andGone() {
    accounts.posts(SOMEBODY).forEach(accounts::removePost);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void whateverIsSentIsRefusedAndNothingIsKept(CSVRecord row) {
    spoil(endpoint(row), caller(row));
  }

  @Test
  void soIsASignIn() {
    spoil(
        new Endpoint("POST", "/login", List.of("username", "password"), List.of()),
        Caller.anonymous(environment));
  }

  private void spoil(Endpoint endpoint, Caller caller) {
    String token = caller.token("/public/agencies/new");
    assertThat(token).as("without it nothing comes through").isNotEmpty();
    Map<String, String> before = states();
    spoilPath(endpoint, caller, token);
    for (String field : endpoint.fields) {
      BadInput.VALUES.forEach(
          (what, value) ->
              note(
                  endpoint,
                  field + " " + what,
                  send(caller, token, endpoint, with(endpoint, field, value))));
      Map<String, String> without = with(endpoint, field, "");
      without.remove(field);
      note(endpoint, field + " missing", send(caller, token, endpoint, without));
    }
    if (endpoint.method.equals("POST")) {
      BadInput.BODIES.forEach(
          (type, body) ->
              note(
                  endpoint,
                  type,
                  caller.post(endpoint.path(OTHERS), token, type, body.getBytes(UTF_8))));
    }
    assertThat(states()).as("what is kept after " + endpoint).isEqualTo(before);
    for (String field : endpoint.fields) {
      note(endpoint, field + " twice", twice(caller, token, endpoint, field));
    }
    assertThat(failed).isEmpty();
  }

  private Map<String, String> states() {
    Map<String, String> states = new Tables(jdbc).states();
    states.keySet().removeAll(NOTHING_SENT);
    return states;
  }

  private void note(Endpoint endpoint, String what, Answer answer) {
    if (answer.status() >= 500) {
      failed.add(endpoint + " with " + what + ": " + answer.status());
    }
  }

  private void spoilPath(Endpoint endpoint, Caller caller, String token) {
    for (String variable : endpoint.variables) {
      BadInput.VALUES.forEach(
          (what, value) -> {
            Map<String, String> values = new TreeMap<>(OTHERS);
            values.put(variable, value.replace("+", "%20"));
            note(endpoint, variable + " " + what, send(caller, token, endpoint, values));
          });
    }
  }

  private static Map<String, String> with(Endpoint endpoint, String field, String value) {
    Map<String, String> values = new TreeMap<>(OTHERS);
    values
        .keySet()
        .retainAll(Stream.concat(endpoint.fields.stream(), endpoint.variables.stream()).toList());
    values.put(field, value);
    return values;
  }

  private static Answer send(
      Caller caller, String token, Endpoint endpoint, Map<String, String> values) {
    return send(caller, token, endpoint, endpoint.path(values), query(endpoint, values));
  }

  private static Answer twice(Caller caller, String token, Endpoint endpoint, String field) {
    Map<String, String> values = with(endpoint, field, OTHERS.getOrDefault(field, "0"));
    String query = query(endpoint, values) + "&" + field + "=" + values.get(field);
    return send(caller, token, endpoint, endpoint.path(values), query);
  }

  private static Answer send(
      Caller caller, String token, Endpoint endpoint, String path, String query) {
    String whole = path.replace("%zz", "%25zz");
    return endpoint.method.equals("GET")
        ? caller.open(whole + "?" + query.replace("%zz", "%25zz"))
        : caller.post(whole, token, "application/x-www-form-urlencoded", query.getBytes(UTF_8));
  }

  private static String query(Endpoint endpoint, Map<String, String> values) {
    return endpoint.fields.stream()
        .filter(values::containsKey)
        .map(field -> field + "=" + values.get(field))
        .collect(Collectors.joining("&"));
  }

  private Caller caller(CSVRecord row) {
    if (row.get("path").equals(WebSecurity.OWN_PASSWORD)) {
      return Caller.signedIn(environment, SOMEBODY);
    }
    return Stream.of("admin", "130123-officer", "agency-1", "expert-1")
        .filter(role -> !List.of("403", "404").contains(row.get(role)))
        .findFirst()
        .map(role -> Caller.signedIn(environment, role))
        .orElseGet(() -> Caller.anonymous(environment));
  }

  private Endpoint endpoint(CSVRecord row) {
    String method = row.get("method");
    String path = row.get("path");
    return pages.getHandlerMethods().entrySet().stream()
        .filter(e -> e.getKey().getPatternValues().contains(path))
        .filter(
            e ->
                e.getKey()
                    .getMethodsCondition()
                    .getMethods()
                    .contains(RequestMethod.valueOf(method)))
        .findFirst()
        .map(e -> new Endpoint(method, path, fields(e.getValue()), variables(path)))
        .orElseGet(() -> new Endpoint(method, path, List.of(), variables(path)));
  }

  private static List<String> fields(HandlerMethod page) {
    return Arrays.stream(page.getMethodParameters()).flatMap(BadInputTest::fields).toList();
  }

  private static Stream<String> fields(MethodParameter parameter) {
    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      return Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(RecordComponent::getName);
    }
    return parameter.hasParameterAnnotation(RequestParam.class)
            && parameter.getParameterType() != MultipartFile.class
        ? Stream.of(parameter.getParameter().getName())
        : Stream.of();
  }

  private static List<String> variables(String path) {
    return OTHERS.keySet().stream().filter(name -> path.contains("{" + name + "}")).toList();
  }

  /**
   * A page.
   *
   * @param fields what it takes
   * @param variables what its path takes
   */
  private record Endpoint(String method, String path, List<String> fields, List<String> variables) {

    /** With nobody in place of a person, unless a field could spoil what is done to him. */
    String path(Map<String, String> values) {
      String result = path;
      for (String variable : variables) {
        String usual = OTHERS.getOrDefault(variable, "0");
        String value = values.getOrDefault(variable, usual);
        result =
            result.replace(
                "{" + variable + "}", value.equals(usual) && fields.isEmpty() ? "0" : value);
      }
      return result.replaceAll("\\{[^}]+}", "0");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
