package store_test

import (
	"context"
	"fmt"
	mathrand "math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

// perStep is how many tickets a step of the killed process brings; as many go.
const perStep = 20

// TestAMirrorSurvivesAKill ends processes in the middle of a step: what is kept is what
// some step left, whole, and none that was acknowledged is lost.
func TestAMirrorSurvivesAKill(t *testing.T) {
	kills := 5
	if os.Getenv(soak) != "" {
		kills = 200
	}
	onBoth(t, func(t *testing.T, g ground) {
		kept, told := g.open(t), 0
		book := kept.Mirror(workspace(t, "org:1"), "desk")
		for range kills {
			told = max(told, slices.Max(untilKilled(t, actMirror, g.database, 1+mathrand.IntN(25), inJSON[int])))
			tickets, progress := loaded(t, book)
			require.Len(t, progress, 1)
			reached := int(progress[0].Cursor.Sub(mirrored) / time.Second)
			require.GreaterOrEqual(t, reached, told)
			require.Len(t, tickets, perStep)
			for _, one := range tickets {
				require.Equal(t, reached, one.Reopened, "all are of the step that is noted")
			}
		}
		t.Logf("%d kills, %d steps", kills, told)
	})
}

// mirrorWithoutEnd replaces all tickets with each step, and goes on where it is.
func mirrorWithoutEnd(ctx context.Context, kept store.Store) {
	org, err := store.NewWorkspace("org:1")
	if err != nil {
		panic(err)
	}
	book := kept.Mirror(org, "desk")
	var former []mirror.ID
	progress, err := book.Load(ctx, func(t ticket.Ticket) { former = append(former, mirror.IDOf(t)) })
	if err != nil {
		panic(err)
	}
	step := 0
	if len(progress) > 0 {
		step = int(progress[0].Cursor.Sub(mirrored) / time.Second)
	}
	for step++; ; step++ {
		change := mirror.Change{Gone: former, Progress: []mirror.Progress{{Customer: "acme", Scope: "s", Cursor: mirrored.Add(time.Duration(step) * time.Second)}}}
		former = nil
		for number := range perStep {
			one := wholeTicket("acme", fmt.Sprintf("%d-%d", step, number))
			one.Reopened = step
			change.Tickets, former = append(change.Tickets, one), append(former, mirror.IDOf(one))
		}
		if err := book.Keep(ctx, change); err != nil {
			panic(err)
		}
		_, _ = os.Stdout.WriteString(strconv.Itoa(step) + "\n")
	}
}
