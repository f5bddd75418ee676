package plugin

import (
	"context"
	"errors"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/store"
)

// Keeper holds the store of this process; *store.Keeper is one. Instances never
// close what they get from it: another instance may be using it.
type Keeper interface {
	Store(ctx context.Context) (store.Store, error)
	// Shared says whether other Grafanas may use the same database.
	Shared() bool
}

var errNoStore = &store.Failure{Kind: store.ErrSetting, Sentence: "This backend was started without a database."}

// kept is the store, and this organisation's workspace in it. Nothing of tickets
// depends on it.
func (in *Instance) kept(ctx context.Context) (store.Store, store.Workspace, error) {
	if in.keeper == nil {
		return nil, store.Workspace{}, errNoStore
	}
	workspace, err := workspaceOf(in.setting.workspaceKey, organisation{id: in.orgID, root: in.root, shared: in.keeper.Shared()})
	if err != nil {
		return nil, store.Workspace{}, err
	}
	kept, err := in.keeper.Store(ctx)
	return kept, workspace, err
}

// actor is the caller as the store remembers him.
func (c Caller) actor() store.Actor { return store.Actor{UID: c.UID, Name: c.Name} }

// A stranger learns nothing about the database but that it is not his fault.
const sentenceKept = "What is published here cannot be read at the moment."

// faultOfStore says the store's sentence to the team and its remedy to Admins.
func faultOfStore(failure *store.Failure, caller Caller) *Fault {
	fault := &Fault{Status: http.StatusBadGateway, Source: backend.ErrorSourceDownstream, Sentence: failure.Sentence, Cause: failure}
	if failure.Cause != nil {
		fault.Cause = failure.Cause
	}
	switch {
	case errors.Is(failure.Kind, store.ErrInput):
		fault.Status = http.StatusBadRequest
	case errors.Is(failure.Kind, store.ErrInternal):
		fault.Status, fault.Source = http.StatusInternalServerError, backend.ErrorSourcePlugin
	}
	switch {
	case !caller.isTeam():
		fault.Sentence = sentenceKept
	case caller.May(Administer) && failure.Remedy != "":
		fault.Sentence += " " + failure.Remedy
	}
	return fault
}

// strangersFault tells others than the team no more than the sentence: that it is not
// their fault.
func strangersFault(err error, caller Caller, sentence string) error {
	var fault *Fault
	var kept *store.Failure
	if errors.As(err, &fault) || !errors.As(err, &kept) || caller.isTeam() {
		return err
	}
	told := faultOfStore(kept, caller)
	told.Sentence = sentence
	return told
}
