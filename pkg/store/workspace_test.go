package store_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// blind is, for each function of the store, the proof that it sees nothing of
// another workspace. A function without a proof fails the test.
var blind = map[string]func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant){
	"MakeGrant": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		mine := makeGrant(t, kept, other, lobby())
		require.NotEqual(t, theirs.ID, mine.ID)
		all, err := kept.ListGrants(t.Context(), theirs.Workspace)
		require.NoError(t, err)
		require.Equal(t, []store.Grant{theirs}, all)
	},
	"ListGrants": func(t *testing.T, kept store.Store, other store.Workspace, _ store.Grant) {
		all, err := kept.ListGrants(t.Context(), other)
		require.NoError(t, err)
		require.Empty(t, all)
	},
	"ListGrantsOf": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		all, err := kept.ListGrantsOf(t.Context(), other, theirs.Customer)
		require.NoError(t, err)
		require.Empty(t, all)
	},
	"FindGrant": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		_, err := kept.FindGrant(t.Context(), other, theirs.ID)
		require.ErrorIs(t, err, store.ErrNotFound)
	},
	"RevokeGrant": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		_, err := kept.RevokeGrant(t.Context(), other, luca, theirs.ID)
		require.ErrorIs(t, err, store.ErrNotFound)
		found, err := kept.FindGrant(t.Context(), theirs.Workspace, theirs.ID)
		require.NoError(t, err)
		require.Equal(t, theirs, found)
	},
	"ReadAudit": func(t *testing.T, kept store.Store, other store.Workspace, _ store.Grant) {
		require.Empty(t, kinds(t, kept, other))
	},
	"BeginTicketWrite": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		begin(t, kept, theirs.Workspace, disk())
		mine := begin(t, kept, other, disk())
		require.True(t, mine.Granted(), "their turn is not in the way")
		require.Equal(t, store.TicketState{}, mine.State)
	},
	"EndTicketWrite": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		write := disk()
		write.Subject = other.TicketMark("acme", "disk")
		turn := begin(t, kept, theirs.Workspace, write)
		require.ErrorIs(t, kept.EndTicketWrite(t.Context(), other, luca, turn, store.Outcome{Result: store.ResultWithdrawn}), store.ErrInput)
		require.NotNil(t, stateOf(t, kept, theirs.Workspace, write).Running)
	},
	"FindTicketWrite": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		begin(t, kept, theirs.Workspace, disk())
		require.Equal(t, store.TicketState{}, stateOf(t, kept, other, disk()))
	},
	"RecordTicketAct": func(t *testing.T, kept store.Store, other store.Workspace, theirs store.Grant) {
		before := len(kinds(t, kept, theirs.Workspace))
		require.NoError(t, kept.RecordTicketAct(t.Context(), other, luca, store.TicketAct{
			Kind: store.TicketFound, Connection: "desk", Customer: "acme", Ticket: acm7,
		}))
		require.Len(t, kinds(t, kept, theirs.Workspace), before)
	},
}

// ofNoWorkspace are the functions that touch no rows.
var ofNoWorkspace = []string{"Ping", "Close"}

func TestNoFunctionReadsAcrossWorkspaces(t *testing.T) {
	functions := reflect.TypeFor[store.Store]()
	for function := range functions.Methods() {
		t.Run(function.Name, func(t *testing.T) {
			proof, proven := blind[function.Name]
			if function.Name == "Mirror" {
				require.Equal(t, reflect.TypeFor[store.Workspace](), function.Type.In(0), "proven by TestMirrorsAreApart")
				return
			}
			if !proven {
				require.Contains(t, ofNoWorkspace, function.Name, "a function without a proof")
				return
			}
			require.Equal(t, reflect.TypeFor[context.Context](), function.Type.In(0))
			require.Equal(t, reflect.TypeFor[store.Workspace](), function.Type.In(1), "a workspace cannot be forgotten")
			onBoth(t, func(t *testing.T, g ground) {
				kept := g.open(t)
				theirs := makeGrant(t, kept, workspace(t, "org:1"), lobby())
				// Neighbours in every sense: letter case, blanks, wildcards, a prefix.
				for _, key := range []string{"org:2", "ORG:1", "org:1 ", " org:1", "org:", "org:11", "org:%", "org:_"} {
					proof(t, kept, workspace(t, key), theirs)
				}
			})
		})
	}
}

func TestWorkspaceThatWasNeverMadeIsRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept := g.open(t)
		value := reflect.ValueOf(kept)
		for name := range blind {
			call := value.MethodByName(name)
			values := []reflect.Value{reflect.ValueOf(t.Context())}
			for i := 1; i < call.Type().NumIn(); i++ {
				values = append(values, reflect.Zero(call.Type().In(i)))
			}
			answers := call.Call(values)
			err, _ := answers[len(answers)-1].Interface().(error)
			require.ErrorIs(t, err, store.ErrInput, name)
			require.EqualError(t, err, "The workspace is missing.", name)
		}
	})
}

func TestWorkspaceNeedsAName(t *testing.T) {
	for key, sentence := range map[string]string{
		"":                       "The workspace is missing.",
		"  ":                     "The workspace is missing.",
		"a\x00b":                 "The workspace holds a NUL character, which cannot be stored.",
		"\xff":                   "The workspace is not valid text (UTF-8).",
		strings.Repeat("x", 201): "The workspace is longer than 200 characters.",
	} {
		_, err := store.NewWorkspace(key)
		require.EqualError(t, err, sentence)
	}
}
