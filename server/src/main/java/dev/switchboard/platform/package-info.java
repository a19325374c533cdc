/**
 * What every module stands on and none owns: problem answers, wire conventions, the event log and its feed,
 * configuration, the database inside, health. No business rule lives here.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package dev.switchboard.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
