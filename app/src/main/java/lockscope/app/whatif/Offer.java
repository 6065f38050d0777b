package lockscope.app.whatif;

import lockscope.engine.whatif.WhatIf;

/// A what-if that suits the moment.
///
/// @param key of the words on its button
/// @param subject who or what it is about; empty for nothing
public record Offer(String key, String subject, WhatIf whatIf) {}
