/// Styles, fonts, icons and the sample listings: resources only, no code.
///
/// The module is open, so `ClassLoader.getSystemResource("lockscope/assets/...")` finds every file in it.
open module lockscope.assets {}
