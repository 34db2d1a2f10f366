"""Known answers of PyTorch for ConvolutionalKnownAnswerTests.swift: prints the numbers.

A network with two convolutions before a pooling, one before the next, and a hidden fully connected
layer; parameters, direction, images and labels by formula. Everything in double precision, products
with the Hessian and the Gauss–Newton matrix by automatic differentiation.
"""
import torch
from torch.nn.functional import conv2d, cross_entropy, linear, max_pool2d, relu

torch.set_default_dtype(torch.float64)
CHANNELS, HEIGHT, WIDTH, COUNT = 3, 8, 8, 6
SHAPES = [(4, 3, 3, 3), (4, 4, 3, 3), (5, 4, 3, 3), (6, 5, 2, 2), (4, 6)]


def sequence(count, frequency, scale):
    return scale * torch.sin(frequency * torch.arange(1, count + 1))


def layers(vector):
    """The vector's weights in PyTorch's order; it has the channel above fastest, then that below."""
    result, offset = [], 0
    for shape in SHAPES:
        size = torch.Size(shape).numel()
        weights = vector[offset : offset + size]
        if len(shape) == 4:
            weights = weights.reshape(shape[2], shape[3], shape[1], shape[0]).permute(3, 2, 0, 1)
        else:
            weights = weights.reshape(shape[1], shape[0]).T
        result.append((weights, vector[offset + size : offset + size + shape[0]]))
        offset += size + shape[0]
    return result


def outputs(vector, images):
    (w1, b1), (w2, b2), (w3, b3), (w4, b4), (w5, b5) = layers(vector)
    a = relu(conv2d(images, w1, b1, padding=1))
    a = max_pool2d(relu(conv2d(a, w2, b2, padding=1)), 2)
    a = max_pool2d(relu(conv2d(a, w3, b3, padding=1)), 2)
    a = relu(linear(a.flatten(1), w4.flatten(1), b4))
    return linear(a, w5, b5)


P = sum(torch.Size(s).numel() + s[0] for s in SHAPES)
w = sequence(P, 1.7, 0.4).requires_grad_()
v = sequence(P, 0.9, 1.0)
images = sequence(COUNT * CHANNELS * HEIGHT * WIDTH, 2.3, 1.5)
images = images.reshape(COUNT, CHANNELS, HEIGHT, WIDTH)
labels = torch.arange(COUNT) % 4

loss = cross_entropy(outputs(w, images), labels)
(gradient,) = torch.autograd.grad(loss, w, create_graph=True)
(hessian,) = torch.autograd.grad(gradient @ v, w)
z, tangent = torch.autograd.functional.jvp(lambda x: outputs(x, images), w, v)
p = torch.softmax(z, 1)
image = p * (tangent - (p * tangent).sum(1, keepdim=True)) / COUNT
gaussNewton = torch.autograd.functional.vjp(lambda x: outputs(x, images), w, image)[1]

print("P", P, "loss", repr(loss.item()))
for name, x in [("gradient", gradient), ("hessian", hessian), ("gaussNewton", gaussNewton)]:
    x = x.detach()
    print(name, "norm", repr(x.norm().item()))
    print("  ", ", ".join(repr(x[i].item()) for i in range(0, P, 16)))
