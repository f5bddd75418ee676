package store

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"
)

// preparing bounds opening: waiting for another process that prepares the same
// database, and the steps of the schema.
const preparing = time.Minute

// Options say where the store is and what it needs from outside.
type Options struct {
	// Database is the plugin's setting `database`: empty for the default file, a
	// whole path, sqlite:PATH, file:PATH, or postgres://USER:PASSWORD@HOST/NAME.
	Database string
	// DefaultFolder is the folder beside Grafana's plugin folder, such as
	// /var/lib/grafana; the default file is quantyca-rounds/rounds.db in it.
	DefaultFolder string
	// Clock is the only source of the present.
	Clock func() time.Time
	// NewID gives ids that nobody can guess; nil means crypto/rand.Text.
	NewID func() string
}

// Open finds the database, makes it where there is none and brings its schema
// up to date. Any number of processes may open the same one at once. The error
// is a *Failure, or the context's.
func Open(ctx context.Context, options Options) (Store, error) {
	place, err := findPlace(options)
	if err != nil {
		return nil, err
	}
	kept := &database{clock: options.Clock, newID: options.NewID}
	if kept.newID == nil {
		kept.newID = rand.Text
	}
	within, cancel := context.WithTimeout(ctx, preparing)
	defer cancel()
	if place.postgres != nil {
		kept.engine, err = openPostgres(within, *place.postgres)
	} else {
		kept.engine, err = openSQLite(within, place.file)
	}
	if err != nil {
		return nil, explainOpening(ctx, within, err)
	}
	return kept, nil
}

// explainOpening tells the caller's own end from the end of our patience.
func explainOpening(ctx, within context.Context, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("open the store: %w", ctx.Err())
	}
	if within.Err() != nil {
		return &Failure{
			Kind:     ErrBusy,
			Sentence: "Rounds' database could not be prepared within a minute.",
			Remedy:   "Another Grafana may be preparing it, or it is very slow; try again, then look into Grafana's log.",
			Cause:    err,
		}
	}
	return err
}
