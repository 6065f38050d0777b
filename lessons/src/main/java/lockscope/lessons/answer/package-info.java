/// Questions with their numbers filled in, answers to them, and what is said to an answer.
@NullMarked
package lockscope.lessons.answer;

import org.jspecify.annotations.NullMarked;
