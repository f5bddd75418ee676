package store_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// The test program starts itself once more to be another process.
const (
	childAct      = "ROUNDS_STORE_CHILD"
	childDatabase = "ROUNDS_STORE_DATABASE"
	// actOpen opens the store and says "open" or what is wrong.
	actOpen = "open"
	// actOpenUnprivileged is the same without root's right to write anywhere.
	actOpenUnprivileged = "open unprivileged"
	// actWrite makes grants without end and prints each id that was acknowledged.
	actWrite = "write"
	// actWriteTickets takes turns and ends them without end.
	actWriteTickets = "write tickets"
	// actWriteEntries records entries without end and prints what was acknowledged.
	actWriteEntries = "write entries"
	// actWriteReviews keeps acts of the review without end and prints what was acknowledged.
	actWriteReviews = "write reviews"
	// actMirror keeps steps of a mirror without end and prints each that was kept.
	actMirror = "mirror"
	// actSync copies a ticket system without end, into the mirror that is named behind it.
	actSync = "sync "
)

// nobody is the user of a child that is to have no rights.
const nobody = 65534

func child(ctx context.Context, act, database string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), childAct+"="+act, childDatabase+"="+database)
	cmd.SysProcAttr = bound(nil)
	return cmd
}

// openInChild answers what another process says when it opens the store.
func openInChild(t *testing.T, act, database string) string {
	t.Helper()
	said, err := child(t.Context(), act, database).Output()
	require.NoError(t, err)
	return string(bytes.TrimSpace(said))
}

func runChild(ctx context.Context, act string) int {
	if act == actOpenUnprivileged && os.Getuid() == 0 {
		if err := syscall.Setgid(nobody); err != nil {
			panic(err)
		}
		if err := syscall.Setuid(nobody); err != nil {
			panic(err)
		}
	}
	kept, err := store.Open(ctx, store.Options{Database: os.Getenv(childDatabase), Clock: time.Now})
	if err != nil {
		fmt.Println(err)
		return 0
	}
	if act == actWrite {
		writeWithoutEnd(ctx, kept)
	}
	if act == actWriteTickets {
		writeTicketsWithoutEnd(ctx, kept)
	}
	if act == actWriteEntries {
		writeEntriesWithoutEnd(ctx, kept)
	}
	if act == actWriteReviews {
		writeReviewsWithoutEnd(ctx, kept)
	}
	if act == actMirror {
		mirrorWithoutEnd(ctx, kept)
	}
	if name, ok := strings.CutPrefix(act, actSync); ok {
		syncWithoutEnd(ctx, kept, name)
	}
	if err := kept.Close(); err != nil {
		fmt.Println(err)
		return 0
	}
	fmt.Println("open")
	return 0
}

func writeWithoutEnd(ctx context.Context, kept store.Store) {
	in, err := store.NewWorkspace("org:1")
	if err != nil {
		panic(err)
	}
	var writers sync.WaitGroup
	for range 4 {
		writers.Go(func() {
			for {
				grant, err := kept.MakeGrant(ctx, in, anna, lobby())
				if err != nil {
					panic(err)
				}
				// One call, so that a line is written whole or not at all.
				_, _ = os.Stdout.WriteString(grant.ID + "\n")
			}
		})
	}
	writers.Wait()
}

func writeTicketsWithoutEnd(ctx context.Context, kept store.Store) {
	var writers sync.WaitGroup
	for i := range 4 {
		writers.Go(func() {
			if err := openTicketsWithoutEnd(ctx, kept, i); err != nil {
				panic(err)
			}
		})
	}
	writers.Wait()
}
