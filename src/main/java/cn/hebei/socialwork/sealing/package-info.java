/**
 * What is sealed stays sealed (B16, B17): keys, texts and files sealed with Google Tink, the master
 * key that seals every other key, and its escrow with two officers. Knows nothing of tenders.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.hebei.socialwork.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
