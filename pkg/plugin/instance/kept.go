package instance

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

// ErrNoStore is what a backend without a database says.
var ErrNoStore = &store.Failure{Kind: store.ErrSetting, Sentence: "This backend was started without a database."}

// Kept is the store, and this organisation's workspace in it. Nothing of tickets
// depends on it.
func (in *Instance) Kept(ctx context.Context) (store.Store, store.Workspace, error) {
	if in.Keeper == nil {
		return nil, store.Workspace{}, ErrNoStore
	}
	workspace, err := workspaceOf(in.Setting.WorkspaceKey, organisation{id: in.OrgID, root: in.Root, shared: in.Keeper.Shared()})
	if err != nil {
		return nil, store.Workspace{}, err
	}
	kept, err := in.Keeper.Store(ctx)
	return kept, workspace, err
}
