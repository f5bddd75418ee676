package instance

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

// mirrorForm changes whenever a release reads something else of a ticket than the one
// before, so that what is kept is read anew.
const mirrorForm = "1"

// MirrorOptions are those of a connection's mirror; false where it has none.
func (in *Instance) MirrorOptions(id string) (mirror.Options, bool) {
	for _, connection := range in.Setting.Whole.Connections {
		days := connection.Limits.WithDefaults().MirrorDays
		live, isOpen := in.Sources[id].(sources.Steady)
		if connection.ID != id || days < 0 || !isOpen {
			continue
		}
		pace := mirror.UsualPace()
		pace.Window, pace.MaxAge = time.Duration(days)*24*time.Hour, connection.Limits.MaxAge()
		options := mirror.Options{
			Live: live, Address: mirroredAs(connection), Clock: in.Clock, Customers: in.CustomersOf(id), Pace: pace,
		}
		return options, len(options.Customers) > 0
	}
	return mirror.Options{}, false
}

// mirroredAs says what tickets depend on: where they are read, and how their words become
// ours. Who signs in, and how fast, does not matter.
func mirroredAs(connection setup.Connection) string {
	connection.Name, connection.Auth, connection.Limits, connection.Writing = "", setup.Auth{}, setup.Limits{}, false
	text, err := json.Marshal(connection)
	if err != nil {
		// A connection is made of texts and numbers, which always can be written.
		panic(err)
	}
	return mirrorForm + string(text)
}

// whatOf says of what a mirror is a copy: another one is needed for anything else.
func whatOf(options mirror.Options) string {
	return fmt.Sprint(options.Address, options.Customers, options.Pace.Window, options.Pace.MaxAge)
}

// systemOf is the kind of ticket system that a connection leads to.
func (in *Instance) systemOf(id string) setup.System {
	for _, connection := range in.Setting.Whole.Connections {
		if connection.ID == id {
			return connection.System
		}
	}
	return ""
}
