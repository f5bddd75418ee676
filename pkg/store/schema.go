package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

//go:embed migrations
var migrations embed.FS

// versions is the table of the steps taken. It has a name of our own, because a
// PostgreSQL may hold the tables of another program that uses goose.
const versions = "rounds_versions"

// schema is the tables of one dialect and the steps that lead there.
type schema struct {
	dialect goose.Dialect
	steps   fs.FS
	// target is the number of the last step that this release knows.
	target int64
}

func newSchema(dialect goose.Dialect, folder string) (schema, error) {
	steps, err := fs.Sub(migrations, "migrations/"+folder)
	if err != nil {
		return schema{}, fmt.Errorf("embedded steps: %w", err)
	}
	sources, err := fs.Glob(steps, "*.sql")
	if err != nil || len(sources) == 0 {
		return schema{}, fmt.Errorf("no embedded steps in %s: %w", folder, err)
	}
	target, err := goose.NumericComponent(sources[len(sources)-1])
	if err != nil {
		return schema{}, fmt.Errorf("embedded steps: %w", err)
	}
	return schema{dialect: dialect, steps: steps, target: target}, nil
}

// raise brings the database to the target. The caller holds the lock that keeps
// other processes from doing the same: goose looks at what is pending before it
// takes its own.
func (s schema) raise(ctx context.Context, db *sql.DB) error {
	provider, err := goose.NewProvider(s.dialect, db, s.steps,
		goose.WithTableName(versions), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("steps of the schema: %w", err)
	}
	current, err := provider.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("version of the schema: %w", err)
	}
	if err := s.refuseNewer(current); err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("step of the schema: %w", err)
	}
	return tryToWrite(ctx, db)
}

// tryToWrite lets a database that may only be read show itself now, not at the
// first act of a person. It changes nothing.
func tryToWrite(ctx context.Context, db *sql.DB) error {
	if _, err := db.ExecContext(ctx, `DELETE FROM `+versions+` WHERE version_id < 0`); err != nil {
		return fmt.Errorf("try to write: %w", err)
	}
	return nil
}

func (s schema) version(ctx context.Context, from querier) (int64, error) {
	var version int64
	err := from.QueryRowContext(ctx, `SELECT MAX(version_id) FROM `+versions).Scan(&version)
	if err != nil {
		return 0, fmt.Errorf("version of the schema: %w", err)
	}
	return version, nil
}

// refuseNewer keeps this release away from tables that it does not understand:
// the schema only moves forward.
func (s schema) refuseNewer(version int64) error {
	if version <= s.target {
		return nil
	}
	return &Failure{
		Kind:     ErrNewer,
		Sentence: "Rounds' database was made by a newer release of Rounds.",
		Remedy: fmt.Sprintf("Install that release again and restart Grafana, or restore a backup from before it; "+
			"the database's schema is version %d, this release knows up to %d.", version, s.target),
	}
}
