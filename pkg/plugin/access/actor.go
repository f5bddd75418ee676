package access

import (
	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// Actor is the caller as the store remembers him.
func (c Caller) Actor() store.Actor { return store.Actor{UID: c.UID, Name: c.Name} }

// CheckActor is the caller as the entry of a check names him.
func (c Caller) CheckActor() check.Actor { return check.Actor{UID: c.UID, Name: c.Name} }
