// Package rounds keeps checklists and their rounds, and answers what is asked about them:
// provisioned files, what is due and done, the acts of people and jobs, figures.
//
//	room := rounds.New(in, folder, func() rounds.Board { return nil })
//	response, err := rounds.AnswerRounds(ctx, room, caller, query)
//
// The store is the record; all that is remembered here can be lost.
package rounds

import "github.com/quantyca/rounds/pkg/plugin/instance"

// Rounds are the checklists of one data source: what is remembered of them, and what
// machines see of the windows that are open.
type Rounds struct {
	*instance.Instance
	book  book
	files *checkFiles
	// shown is what the background work sees now.
	shown func() Board
}

// New reads checklists from a folder too; empty means none. shown is what the background
// work of this data source sees.
func New(in *instance.Instance, folder string, shown func() Board) *Rounds {
	return &Rounds{Instance: in, files: newCheckFiles(folder, in.UID), shown: shown}
}

func (in *Rounds) soFar() Board { return in.shown() }
