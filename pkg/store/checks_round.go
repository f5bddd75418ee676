package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/check"
)

const (
	// maxDay is the last day whose text sorts as the day does.
	maxDay = "9999-12-31"
	// checklistsAtOnce bounds the values of one statement.
	checklistsAtOnce = 500
)

func checkRound(round check.Key) error {
	return firstError(
		requireText("The checklist", round.Checklist, maxWord),
		requireText("The slot", round.Slot, maxWord),
		checkDay(round.Date),
	)
}

func checkDay(day check.Date) error {
	if day.IsZero() {
		return unusable("The day is missing.")
	}
	// Also a day that does not exist, such as the 30th of February, would not come back.
	if same, err := check.ParseDate(day.String()); err != nil || same != day || day.Year < 1 || day.String() > maxDay {
		return unusable("The day cannot be kept.")
	}
	return nil
}

func (r RoundRange) check() error {
	for _, checklist := range r.Checklists {
		if err := requireText("The checklist", checklist, maxWord); err != nil {
			return err
		}
	}
	return firstError(checkDay(r.From), checkDay(r.To))
}

// readRounds reads rows of the rounds of a range. Query begins with SELECT … FROM
// a table of rounds with the alias r; tail follows the condition.
func readRounds[T any](ctx context.Context, d *database, workspace Workspace, rounds RoundRange,
	scan func(scanner) (T, error), query, tail string) ([]T, error) {
	if err := firstError(workspace.check(), rounds.check()); err != nil {
		return nil, err
	}
	checklists := slices.Compact(slices.Sorted(slices.Values(rounds.Checklists)))
	all := []T{}
	for some := range slices.Chunk(checklists, checklistsAtOnce) {
		values := []any{workspace.key, rounds.From.String(), rounds.To.String()}
		var holes []string
		for _, checklist := range some {
			values = append(values, checklist)
			holes = append(holes, fmt.Sprintf("$%d", len(values)))
		}
		read, err := readAll(ctx, d.reader, scan, query+` WHERE r.workspace = $1 AND r.day >= $2 AND r.day <= $3
			AND r.checklist IN (`+strings.Join(holes, ", ")+`) `+tail, values...)
		if err != nil {
			return nil, d.explain(ctx, err)
		}
		if len(all) == 0 {
			all = read
			continue
		}
		all = append(all, read...)
	}
	return all, nil
}

// dayText scans a day.
type dayText struct{ into *check.Date }

// Scan implements sql.Scanner.
func (d dayText) Scan(value any) (err error) {
	text, ok := value.(string)
	if !ok {
		return fmt.Errorf("a day is kept as %T", value)
	}
	*d.into, err = check.ParseDate(text)
	return err
}
