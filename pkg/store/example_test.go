package store_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/quantyca/rounds/pkg/store"
)

func Example() {
	folder, err := os.MkdirTemp("", "rounds-example-")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	ctx := context.Background()
	kept, err := store.Open(ctx, store.Options{DefaultFolder: folder, Clock: time.Now})
	if err != nil {
		panic(err) // shown to an Admin in the data source's health
	}
	defer func() { _ = kept.Close() }()

	org, err := store.NewWorkspace("org:1")
	if err != nil {
		panic(err)
	}
	anna := store.Actor{UID: "u-anna", Name: "Anna Rossi"}
	grant, err := kept.MakeGrant(ctx, org, anna, store.NewGrant{Customer: "acme", QueryTypes: []string{"tickets"}})
	if err != nil {
		panic(err)
	}
	fmt.Println(grant.Publishes("acme", "tickets"), grant.Publishes("globex", "tickets"))

	grant, err = kept.RevokeGrant(ctx, org, anna, grant.ID)
	if err != nil {
		panic(err)
	}
	fmt.Println(grant.Publishes("acme", "tickets"))
	// Output:
	// true false
	// false
}
