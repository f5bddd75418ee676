// Package wire reads and writes the JSON of resources.
//
//	var wanted grantRequest
//	if err := wire.Read(r, &wanted); err != nil {
//		return err
//	}
//	wire.Write(w, http.StatusOK, answer)
package wire

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/faults"
)

// Write sends an answer as JSON. It is never stored by a browser or proxy: the
// next caller at the same address may see less.
func Write(w http.ResponseWriter, status int, answer any) {
	raw, err := json.Marshal(answer)
	if err != nil {
		status, raw = http.StatusInternalServerError, []byte(`{"error":"`+faults.Bug+`"}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(raw)
}

// TooLarge is the fault of a body above its limit, in bytes.
func TooLarge(limit int64) *faults.Fault {
	size := fmt.Sprintf("%d KiB", limit>>10)
	if limit >= 1<<20 {
		size = fmt.Sprintf("%d MiB", limit>>20)
	}
	return faults.New(http.StatusRequestEntityTooLarge, "The request is larger than "+size+".")
}

// NotFound is the fault of an address that leads nowhere.
func NotFound() *faults.Fault {
	return faults.New(http.StatusNotFound, "There is nothing at this address.")
}
