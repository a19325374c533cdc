/**
 * The providers of larger models behind one small door: {@link dev.switchboard.ai.provider.Providers}. What is asked, and
 * in which shape the answer has to come, is said without naming a provider; timeouts, tries, limits and costs are kept here.
 */
@NamedInterface("provider")
@NullMarked
package dev.switchboard.ai.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
