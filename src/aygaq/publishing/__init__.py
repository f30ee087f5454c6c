"""What leaves a workspace: a page of cases, exports. Pure: values in, text out."""
