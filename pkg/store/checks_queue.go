package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
)

// inLine holds the transaction back until those before it that name the same
// thing have ended. Whoever stands in two lines enters them in one order: a
// round's, then the workspace's numbers.
func (d *database) inLine(ctx context.Context, tx *sql.Tx, workspace Workspace, thing ...string) error {
	if d.queue == nil {
		return nil
	}
	sum := digestOf(append([]string{workspace.key}, thing...)...)
	return d.queue(ctx, tx, int64(binary.BigEndian.Uint64(sum[:8]))) //nolint:gosec // any 64 bits will do
}

// digestOf tells any two lists of texts apart: each has its length before it.
func digestOf(parts ...string) [sha256.Size]byte {
	var text []byte
	for _, part := range parts {
		text = binary.BigEndian.AppendUint64(text, uint64(len(part)))
		text = append(text, part...)
	}
	return sha256.Sum256(text)
}
