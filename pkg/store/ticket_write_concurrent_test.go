package store_test

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

func TestOneOfManyGetsTheTurn(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		org := workspace(t, "org:1")
		stores := []store.Store{g.open(t), g.open(t)}
		for round := range 5 {
			write := disk()
			write.Subject = fmt.Sprintf("round-%d", round)
			turns := make([]store.TicketTurn, 16)
			errs := make([]error, len(turns))
			var all sync.WaitGroup
			for i := range turns {
				all.Go(func() { turns[i], errs[i] = stores[i%2].BeginTicketWrite(t.Context(), org, anna, write, lease) })
			}
			all.Wait()
			granted := 0
			for i := range turns {
				require.NoError(t, errs[i])
				if turns[i].Granted() {
					granted++
					end(t, stores[i%2], org, turns[i], store.ResultOpened)
				} else {
					require.NotNil(t, turns[i].State.Running)
				}
			}
			require.Equal(t, 1, granted)
		}
	})
}

func TestOneOfManyTakesOverFromTheDead(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		clock := newTickClock()
		org := workspace(t, "org:1")
		stores := []store.Store{g.openWith(t, clock.now), g.openWith(t, clock.now)}
		begin(t, stores[0], org, disk())
		clock.at = clock.at.Add(lease)
		granted := make([]bool, 12)
		errs := make([]error, len(granted))
		var all sync.WaitGroup
		for i := range granted {
			all.Go(func() {
				turn, err := stores[i%2].BeginTicketWrite(t.Context(), org, luca, disk(), lease)
				granted[i], errs[i] = turn.Granted(), err
			})
		}
		all.Wait()
		count := 0
		for i := range granted {
			require.NoError(t, errs[i])
			if granted[i] {
				count++
			}
		}
		require.Equal(t, 1, count)
		require.Equal(t, []string{store.TicketUnanswered}, kinds(t, stores[0], org))
	})
}

// A process that is killed while it writes tickets leaves each of them settled
// and recorded, or a turn that is taken for lost.
func TestKilledWriterLeavesNoTicketUnknown(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		opened := untilKilled(t, actWriteTickets, g.database, 25, asText)
		late := newTickClock()
		late.at = time.Now().Add(lease)
		kept, org := g.openWith(t, late.now), workspace(t, "org:1")
		for _, key := range opened {
			write := disk()
			write.Subject = key
			require.Equal(t, key, stateOf(t, kept, org, write).Known.Key)
		}
		raw := g.raw(t)
		var outcomes int
		require.NoError(t, raw.QueryRow(`SELECT COUNT(*) FROM ticket_outcomes`).Scan(&outcomes))
		require.Len(t, kinds(t, kept, org), outcomes, "an outcome and its record are one")

		rows, err := raw.Query(`SELECT subject FROM ticket_writes`)
		require.NoError(t, err)
		defer func() { require.NoError(t, rows.Close()) }()
		lost := 0
		for rows.Next() {
			write := disk()
			require.NoError(t, rows.Scan(&write.Subject))
			turn := begin(t, kept, org, write)
			require.True(t, turn.Granted())
			if turn.State.Known == nil {
				require.NotNil(t, turn.State.Unsettled, "nobody may open %s as if nothing had been", write.Subject)
				lost++
			}
		}
		require.NoError(t, rows.Err())
		require.LessOrEqual(t, lost, 4, "no more than there were writers")
	})
}

// openTicketsWithoutEnd prints each key whose outcome was acknowledged.
func openTicketsWithoutEnd(ctx context.Context, kept store.Store, writer int) error {
	in, err := store.NewWorkspace("org:1")
	if err != nil {
		return err
	}
	for number := 0; ; number++ {
		write := disk()
		write.Subject = fmt.Sprintf("W%d-%d", writer, number)
		turn, err := kept.BeginTicketWrite(ctx, in, anna, write, lease)
		if err != nil {
			return err
		}
		if err := kept.EndTicketWrite(ctx, in, anna, turn, store.Outcome{
			Result: store.ResultOpened, Ticket: store.TicketReference{Key: write.Subject},
		}); err != nil {
			return err
		}
		_, _ = os.Stdout.WriteString(write.Subject + "\n")
	}
}
