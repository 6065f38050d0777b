/// What if: edits of runs as text, the branches that they lead to as a tree, and the counterfactuals of each wait.
@NullMarked
package lockscope.app.whatif;

import org.jspecify.annotations.NullMarked;
