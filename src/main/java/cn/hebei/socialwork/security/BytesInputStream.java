package cn.hebei.socialwork.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A request body that is in memory already. */
class BytesInputStream extends ServletInputStream {

  private final ByteArrayInputStream bytes;

  BytesInputStream(byte[] body) {
    this.bytes = new ByteArrayInputStream(body);
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    return bytes.read(target, offset, length);
  }

  @Override
  public boolean isFinished() {
    return bytes.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("read at once");
  }
}
