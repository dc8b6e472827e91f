"""Quality-control assays: measurements become a result with limits, or a refusal that says why.

In: responses, dilutions, onset times, or a true concentration and a seed. Out: frozen results; `reportable()` gives only valid ones.
`parallel_line` potency from parallel lines; `four_parameter` logistic curves; `endotoxin` limits, spikes and gel-clot;
`elisa` a simulated plate and its evaluation; `quantiles` Student's t and Fisher's F; `published` data sets with the results they must give.
"""
