"""How a store's schema came to be, one step a file; run by `kronike.store.upgrade`."""
