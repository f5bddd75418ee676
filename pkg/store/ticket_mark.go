package store

import (
	"crypto/sha256"
	"encoding/hex"
)

// markLength is how many hexadecimal digits of the digest a ticket carries.
const markLength = 12

// TicketMark is what a ticket upstream is found again by: 12 hexadecimal digits
// that tell neither the workspace nor what the ticket is about. The parts hold no
// bar, so no two triples give the same text.
func (w Workspace) TicketMark(customer, fingerprint string) string {
	sum := sha256.Sum256([]byte(w.key + "|" + customer + "|" + fingerprint))
	return hex.EncodeToString(sum[:])[:markLength]
}
