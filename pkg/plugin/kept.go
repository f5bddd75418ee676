package plugin

import (
	"context"

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
