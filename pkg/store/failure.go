package store

import "errors"

// The kinds of failure, for errors.Is.
var (
	// ErrSetting is a setting `database` that names no usable place.
	ErrSetting = errors.New("setting not usable")
	// ErrUnwritable is a file or database that may not be written.
	ErrUnwritable = errors.New("not writable")
	// ErrUnreachable is a PostgreSQL that does not answer or let us in, or a file that is gone.
	ErrUnreachable = errors.New("unreachable")
	// ErrCorrupt is a file that is damaged or is no database.
	ErrCorrupt = errors.New("damaged")
	// ErrForeign is a database of another program.
	ErrForeign = errors.New("another program's database")
	// ErrNewer is a schema of a newer release of Rounds.
	ErrNewer = errors.New("newer schema")
	// ErrBusy is a database that others keep locked for too long.
	ErrBusy = errors.New("busy")
	// ErrFull is a full disk.
	ErrFull = errors.New("disk full")
	// ErrInput is a value that cannot be kept.
	ErrInput = errors.New("value not usable")
	// ErrConflict is a change that builds on what is no longer so.
	ErrConflict = errors.New("changed in the meantime")
	// ErrNotFound is an id that this workspace does not have.
	ErrNotFound = errors.New("not found")
	// ErrClosed is use after Close.
	ErrClosed = errors.New("closed")
	// ErrInternal is everything else: a fault of ours.
	ErrInternal = errors.New("store fault")
)

// Failure is an error of the store: a sentence for people and a cause for us.
// No text of it holds a password.
type Failure struct {
	Kind error
	// Sentence says what happened. It names no path, no address and no user.
	Sentence string
	// Remedy says what an administrator can do, with the place; for administrators only.
	Remedy string
	// Cause is for logs.
	Cause error
}

// Error returns the sentence and the remedy.
func (f *Failure) Error() string {
	if f.Remedy == "" {
		return f.Sentence
	}
	return f.Sentence + " " + f.Remedy
}

// Unwrap gives kind and cause to errors.Is and errors.As.
func (f *Failure) Unwrap() []error {
	if f.Cause == nil {
		return []error{f.Kind}
	}
	return []error{f.Kind, f.Cause}
}

const (
	section = "[plugin.quantyca-rounds-datasource]"
	// ini is what stands in grafana.ini to choose another file.
	ini = section + "\ndatabase = /path/rounds.db"
)

// sentences are those of the kinds that both databases know.
var sentences = map[error]string{
	ErrUnwritable:  "Rounds cannot write its database.",
	ErrUnreachable: "Rounds' database cannot be reached.",
	ErrCorrupt:     "Rounds' database is damaged.",
	ErrBusy:        "Rounds' database is busy; try again.",
	ErrFull:        "The disk of Rounds' database is full.",
}

func unusable(sentence string) error { return &Failure{Kind: ErrInput, Sentence: sentence} }

func notFound(sentence string) error { return &Failure{Kind: ErrNotFound, Sentence: sentence} }

func conflict(sentence string) error { return &Failure{Kind: ErrConflict, Sentence: sentence} }

func badSetting(remedy string) error {
	return &Failure{Kind: ErrSetting, Sentence: "The place of Rounds' database is not set correctly.", Remedy: remedy}
}

func closed(cause error) error {
	return &Failure{Kind: ErrClosed, Sentence: "Rounds is shutting down.", Cause: cause}
}

var errClosed = closed(nil)

func internal(cause error) error {
	return &Failure{Kind: ErrInternal, Sentence: "Rounds' database refused a request; Grafana's log says why.", Cause: cause}
}
