/// Listings being written: a copy of a strategy, a scenario of one's own.
///
/// [Manuscript] is the text, [Proof] what is wrong with it, [Completion] what could stand at the caret, [EditingDesk] the
/// view-model; [EditorPane] and [CodeArea] are its views.
@NullMarked
package lockscope.app.editor;

import org.jspecify.annotations.NullMarked;
