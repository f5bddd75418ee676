package plugin

import "github.com/quantyca/rounds/pkg/plugin/instance"

// Rounds are the checklists of one data source: what is remembered of them, and what
// machines see of the windows that are open.
type Rounds struct {
	*instance.Instance
	book  book
	files *checkFiles
	// board is what the background work sees now.
	shown func() board
}

// NewRounds reads checklists from a folder too; empty means none. board is what the
// background work of this data source sees.
func NewRounds(in *instance.Instance, folder string, shown func() board) *Rounds {
	return &Rounds{Instance: in, files: newCheckFiles(folder, in.UID), shown: shown}
}

func (in *Rounds) soFar() board { return in.shown() }
