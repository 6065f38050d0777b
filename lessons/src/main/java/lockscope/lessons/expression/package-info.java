/// The language of facts: expressions over runs, which lessons write where a number would stand.
@NullMarked
package lockscope.lessons.expression;

import org.jspecify.annotations.NullMarked;
