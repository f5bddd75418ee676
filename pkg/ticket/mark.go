package ticket

import (
	"regexp"
	"slices"
	"strings"
)

// MaxProse is how many characters of a long text are kept, the sign of a cut included.
const MaxProse = 2000

// mark is what store.Workspace.TicketMark makes.
var mark = regexp.MustCompile(`^[0-9a-f]{12}$`)

// MarkAmong is the mark that one of the texts holds behind the prefix, the first in
// the order of the alphabet; empty where none does.
func MarkAmong(prefix string, texts ...string) string {
	for _, text := range slices.Sorted(slices.Values(texts)) {
		if digits, found := strings.CutPrefix(text, prefix); found && mark.MatchString(digits) {
			return digits
		}
	}
	return ""
}
