package cn.hebei.socialwork.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** Somebody with a cookie jar who calls the application over HTTP, well-meaning or not. */
public final class Caller {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;
  private Map<String, String> sender = Map.of();

  private Caller(String base) {
    this.base = base;
  }

  /** Somebody who has not signed in. */
  public static Caller anonymous(Environment environment) {
    return new Caller("http://localhost:" + environment.getProperty("local.server.port"));
  }

  /** Somebody who has not signed in to the application at this address. */
  public static Caller at(String base) {
    return new Caller(base);
  }

  /** A demo user, signed in, with the token that changes need. */
  public static Caller signedIn(Environment environment, String userId) {
    Caller caller = anonymous(environment);
    Answer answer = caller.signIn(userId, "demo");
    if (!answer.location().endsWith("/")) {
      throw new AssertionError(userId + " could not sign in: " + answer);
    }
    caller.get("/camunda/api/engine/engine");
    return caller;
  }

  /** Sends the sign-in page; the answer leads to the first page, or back with an error. */
  public Answer signIn(String userId, String password) {
    return form("/login", "/login", Map.of("username", userId, "password", password));
  }

  /** From now on says where it comes from with these headers, as a browser would. */
  public Caller from(Map<String, String> headers) {
    sender = headers;
    return this;
  }

  /** Loses a cookie, as when the answer that brought it never arrives. */
  public void lose(String cookie) {
    List.copyOf(cookies.getCookieStore().getCookies()).stream()
        .filter(c -> c.getName().equals(cookie))
        .forEach(c -> cookies.getCookieStore().remove(null, c));
  }

  /** Opens a page as a browser does that wants to show it. */
  public Answer open(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  /** Gets a page. */
  public Answer get(String path) {
    return call("GET", path, null);
  }

  /** Sends a form of ours, with the token of the page it stands on. */
  public Answer form(String page, String path, Map<String, String> fields) {
    String csrf = "_csrf=" + encode(token(page)) + "&";
    String body =
        csrf
            + fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The token that changes need, as it stands on a page. */
  public String token(String page) {
    Matcher token = CSRF.matcher(get(page).body());
    return token.find() ? token.group(1) : "";
  }

  /** Posts any bytes to a page of ours, with a token. */
  public Answer post(String path, String token, String contentType, byte[] body) {
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("X-CSRF-TOKEN", token)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /** Sends a form of ours with a file, as a browser does, with the token of the page it is on. */
  public Answer upload(
      String page, String path, Map<String, String> fields, String fileName, byte[] contents) {
    String line = "--sent-by-a-browser\r\nContent-Disposition: form-data; name=\"";
    String head =
        line
            + "_csrf\"\r\n\r\n"
            + token(page)
            + "\r\n"
            + fields.entrySet().stream()
                .map(e -> line + e.getKey() + "\"\r\n\r\n" + e.getValue() + "\r\n")
                .collect(Collectors.joining())
            + line
            + "file\"; filename=\""
            + fileName.replace("\"", "%22")
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(contents);
    body.writeBytes("\r\n--sent-by-a-browser--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=sent-by-a-browser")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Downloads what is at a path. */
  public HttpResponse<byte[]> download(String path) {
    try {
      return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Calls the engine's API as Tasklist does, with its token. */
  public Answer engine(String method, String path, Object... body) {
    return call(method, ENGINE + path, body.length == 0 ? null : body[0]);
  }

  /** Sends the form of a task as Tasklist does. */
  public Answer submits(String taskId, Map<String, ?> values) {
    Object form = Map.of("type", "Json", "value", write(values));
    return engine(
        "POST", "/task/" + taskId + "/submit-form", Map.of("variables", Map.of("form", form)));
  }

  /** Calls any path with a Json body, or none. */
  public Answer call(String method, String path, Object body) {
    HttpRequest.Builder request = request(path).header("Accept", "application/json, text/html");
    cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.setHeader("X-XSRF-TOKEN", token));
    if (body == null) {
      return send(request.method(method, BodyPublishers.noBody()));
    }
    String text = body instanceof String s ? s : write(body);
    return send(
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(text)));
  }

  private HttpRequest.Builder request(String path) {
    // Cookies that a browser would send over https only.
    cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    sender.forEach(request::setHeader);
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> r =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(r.statusCode(), r.headers().firstValue("Location").orElse(""), r.body(), r);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What came back. */
  public record Answer(int status, String location, String body, HttpResponse<String> response) {

    /** The body as Json. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError(body, e);
      }
    }

    /** The one Chinese sentence that a refusal consists of: no trace, no type, no English word. */
    public String refusal() {
      assertThat(status).as(toString()).isGreaterThanOrEqualTo(400);
      assertThat(json().fieldNames())
          .toIterable()
          .as(toString())
          .containsExactlyInAnyOrder("type", "message");
      assertThat(json().path("type").asText()).isEqualTo("Refusal");
      String sentence = json().path("message").asText();
      assertThat(sentence).matches("[^a-zA-Z]+。");
      return sentence;
    }

    /** The values of a response header. */
    public java.util.List<String> header(String name) {
      return response.headers().allValues(name);
    }

    @Override
    public String toString() {
      return status + " " + location + " " + body;
    }
  }
}
