"""Who comes in, and how refusals look: between the network and every view."""
