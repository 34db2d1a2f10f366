# Draws determined-predictor.svg from determined-predictor.csv. To draw it again: gnuplot -d determined-predictor.gp
reset
set encoding utf8
set terminal svg enhanced size 900,684 fixed font 'sans-serif,14' background '#ffffff' butt name 'determined_predictor'
set output 'determined-predictor.svg'
set datafile separator comma
set datafile columnheaders
data = 'determined-predictor.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 684.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Accuracy at the end
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [0.452691932:6.62702334]
set xtics ('' 0.5, '' 1, '' 2, '' 4)
set grid ytics
set yrange [-0.143790347:2.76579675]
set ytics ('' 0, '' 1, '' 2)
set label '0.5' at screen px(83.8685),py(308) center front font ',12' tc rgb '#404040'
set label '1' at screen px(178.141),py(308) center front font ',12' tc rgb '#404040'
set label '2' at screen px(272.413),py(308) center front font ',12' tc rgb '#404040'
set label '4' at screen px(366.686),py(308) center front font ',12' tc rgb '#404040'
set label '0' at screen px(61.35),py(279.151) right front font ',12' tc rgb '#404040'
set label '1' at screen px(61.35),py(189.791) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(100.431) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Accuracy at the end{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(252.85),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'gain in accuracy (points){/*0.01   }' at screen px(17),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(31) to screen px(190.475),py(116) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(51) to screen px(108.35),py(51) nohead front lw 1.1 dt solid lc rgb '#808080'
set arrow from screen px(95.35),py(44) to screen px(95.35),py(58) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(95.35),py(51) point pt 13 ps 0.72 lc rgb '#808080' front
set label '784 pixels' at screen px(115.35),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(69) to screen px(108.35),py(69) nohead front lw 1.11 dt solid lc rgb '#0072b2'
set arrow from screen px(95.35),py(62) to screen px(95.35),py(76) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(69) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'right labels' at screen px(115.35),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(87) to screen px(108.35),py(87) nohead front lw 1.12 dt solid lc rgb '#e69f00'
set arrow from screen px(95.35),py(80) to screen px(95.35),py(94) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(95.35),py(87) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'turned' at screen px(115.35),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(105) to screen px(108.35),py(105) nohead front lw 1.13 dt solid lc rgb '#009e73'
set arrow from screen px(95.35),py(98) to screen px(95.35),py(112) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(105) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'soft' at screen px(115.35),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::3 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::0::3 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::0::3 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::0::3 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::4::9 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::4::9 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::4::9 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::4::9 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::10::15 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::10::15 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::10::15 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::10::15 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::16::21 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::16::21 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::16::21 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::16::21 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73'

# (b) On the way, a fifth of the labels turned
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set logscale x
set xrange [0.452691932:6.62702334]
set xtics ('' 0.5, '' 1, '' 2, '' 4)
set grid ytics
set yrange [-7.52570119:1.85696102]
set ytics ('' -6, '' -4, '' -2, '' 0)
set label '0.5' at screen px(533.219),py(308) center front font ',12' tc rgb '#404040'
set label '1' at screen px(627.491),py(308) center front font ',12' tc rgb '#404040'
set label '2' at screen px(721.763),py(308) center front font ',12' tc rgb '#404040'
set label '4' at screen px(816.036),py(308) center front font ',12' tc rgb '#404040'
set label '−6' at screen px(510.7),py(249.722) right front font ',12' tc rgb '#404040'
set label '−4' at screen px(510.7),py(194.3) right front font ',12' tc rgb '#404040'
set label '−2' at screen px(510.7),py(138.879) right front font ',12' tc rgb '#404040'
set label '0' at screen px(510.7),py(83.4577) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} On the way, a fifth of the labels turned{/*0.01   }' at screen px(519.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(702.2),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'accuracy less that of {/:Italic β}{/*0.76_{{/*1.18 *}}} (points){/*0.01   }' at screen px(466.35),py(162) center rotate by 90 font ',14'
set object rectangle from screen px(784.075),py(208) to screen px(885.7),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(788.075),py(219) to screen px(814.075),py(219) nohead front lw 1.1 dt solid lc rgb '#cc79a7'
set arrow from screen px(801.075),py(212) to screen px(801.075),py(226) nohead front lw 1.2 dt solid lc rgb '#cc79a7'
set label '' at screen px(801.075),py(219) point pt 13 ps 0.72 lc rgb '#cc79a7' front
set label 'step 30' at screen px(821.075),py(219) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(788.075),py(237) to screen px(814.075),py(237) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(801.075),py(230) to screen px(801.075),py(244) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(801.075),py(237) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'step 100' at screen px(821.075),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(788.075),py(255) to screen px(814.075),py(255) nohead front lw 1.12 dt solid lc rgb '#56b4e9'
set arrow from screen px(801.075),py(248) to screen px(801.075),py(262) nohead front lw 1.2 dt solid lc rgb '#56b4e9'
set label '' at screen px(801.075),py(255) point pt 7 ps 0.62 lc rgb '#56b4e9' front
set label 'step 300' at screen px(821.075),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(788.075),py(273) to screen px(814.075),py(273) nohead front lw 1.13 dt solid lc rgb '#e69f00'
set arrow from screen px(801.075),py(266) to screen px(801.075),py(280) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(801.075),py(273) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'the end' at screen px(821.075),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::22::27 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::22::27 using 3:4 with lines lw 1.1 dt solid lc rgb '#cc79a7', \
  data every ::22::27 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#cc79a7', \
  data every ::22::27 using 3:4 with points pt 13 ps 0.72 lc rgb '#cc79a7', \
  data every ::28::33 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::28::33 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::28::33 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::28::33 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data every ::34::39 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::34::39 using 3:4 with lines lw 1.1 dt solid lc rgb '#56b4e9', \
  data every ::34::39 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#56b4e9', \
  data every ::34::39 using 3:4 with points pt 7 ps 0.62 lc rgb '#56b4e9', \
  data every ::40::45 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::40::45 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::40::45 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::40::45 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00'

# (c) The second layer at the end
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [0.452691932:6.62702334]
set xtics ('' 0.5, '' 1, '' 2, '' 4)
set grid ytics
set logscale y
set yrange [0.0369896436:1.64845301]
set ytics ('' 0.1, '' 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set label '0.5' at screen px(83.8685),py(650) center front font ',12' tc rgb '#404040'
set label '1' at screen px(178.141),py(650) center front font ',12' tc rgb '#404040'
set label '2' at screen px(272.413),py(650) center front font ',12' tc rgb '#404040'
set label '4' at screen px(366.686),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(61.35),py(565.898) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(408.227) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The second layer at the end{/*0.01   }' at screen px(70.35),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(252.85),py(671) center front font ',14' tc rgb '#1a1a1a'
set label '|{/:Italic w}{/*0.76_{{/*1.18 2}}}|{/*0.76^{{/*1.2 2}}}/{/:Italic m}{/*0.01   }' at screen px(17),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(568) to screen px(190.475),py(633) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(579) to screen px(108.35),py(579) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(95.35),py(572) to screen px(95.35),py(586) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(579) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'right labels' at screen px(115.35),py(579) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(597) to screen px(108.35),py(597) nohead front lw 1.11 dt solid lc rgb '#e69f00'
set arrow from screen px(95.35),py(590) to screen px(95.35),py(604) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(95.35),py(597) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'turned' at screen px(115.35),py(597) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(82.35),py(615) to screen px(108.35),py(615) nohead front lw 1.12 dt solid lc rgb '#009e73'
set arrow from screen px(95.35),py(608) to screen px(95.35),py(622) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(615) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'soft' at screen px(115.35),py(615) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::46::51 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::46::51 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::46::51 using ($3):(above($4-2*$5,0.0369896436)):(0):((above($4+2*$5,0.0369896436))-(above($4-2*$5,0.0369896436))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::46::51 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::52::57 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::52::57 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::52::57 using ($3):(above($4-2*$5,0.0369896436)):(0):((above($4+2*$5,0.0369896436))-(above($4-2*$5,0.0369896436))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::52::57 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::58::63 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::58::63 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::58::63 using ($3):(above($4-2*$5,0.0369896436)):(0):((above($4+2*$5,0.0369896436))-(above($4-2*$5,0.0369896436))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::58::63 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73'

# (d) The predictor at the end
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(374)
set bmargin at screen py(634)
set grid xtics
set logscale x
set xrange [0.452691932:6.62702334]
set xtics ('' 0.5, '' 1, '' 2, '' 4)
set grid ytics
set logscale y
set yrange [2.64749972e-09:0.000956949896]
set ytics ('' 1e-08, '' 1e-07, '' 1e-06, '' 1e-05, '' 0.0001, '' 3e-09 1, '' 4e-09 1, '' 5e-09 1, '' 6e-09 1, '' 7e-09 1, '' 8e-09 1, '' 9e-09 1, '' 2e-08 1, '' 3e-08 1, '' 4e-08 1, '' 5e-08 1, '' 6e-08 1, '' 7e-08 1, '' 8e-08 1, '' 9e-08 1, '' 2e-07 1, '' 3e-07 1, '' 4e-07 1, '' 5e-07 1, '' 6e-07 1, '' 7e-07 1, '' 8e-07 1, '' 9e-07 1, '' 2e-06 1, '' 3e-06 1, '' 4e-06 1, '' 5e-06 1, '' 6e-06 1, '' 7e-06 1, '' 8e-06 1, '' 9e-06 1, '' 2e-05 1, '' 3e-05 1, '' 4e-05 1, '' 5e-05 1, '' 6e-05 1, '' 7e-05 1, '' 8e-05 1, '' 9e-05 1, '' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1)
set label '0.5' at screen px(533.219),py(650) center front font ',12' tc rgb '#404040'
set label '1' at screen px(627.491),py(650) center front font ',12' tc rgb '#404040'
set label '2' at screen px(721.763),py(650) center front font ',12' tc rgb '#404040'
set label '4' at screen px(816.036),py(650) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(510.7),py(607.001) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −7}}}{/*0.01   }' at screen px(510.7),py(560.222) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(510.7),py(513.443) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −5}}}{/*0.01   }' at screen px(510.7),py(466.664) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(510.7),py(419.885) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} The predictor at the end{/*0.01   }' at screen px(519.7),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'learning rate {/:Italic η}/{/:Italic η}{/*0.76_{{/*1.18 {/:Italic c}}}}{/*0.01   }' at screen px(702.2),py(671) center front font ',14' tc rgb '#1a1a1a'
set label 'distance from {/:Italic β}{/*0.76_{{/*1.18 *}}}{/*0.01   }' at screen px(466.35),py(504) center rotate by 90 font ',14'
set object rectangle from screen px(768.575),py(373) to screen px(885.7),py(440) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(772.575),py(393) to screen px(798.575),py(393) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(785.575),py(386) to screen px(785.575),py(400) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(785.575),py(393) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'right labels' at screen px(805.575),py(393) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(772.575),py(411) to screen px(798.575),py(411) nohead front lw 1.11 dt solid lc rgb '#e69f00'
set arrow from screen px(785.575),py(404) to screen px(785.575),py(418) nohead front lw 1.2 dt solid lc rgb '#e69f00'
set label '' at screen px(785.575),py(411) point pt 9 ps 0.68 lc rgb '#e69f00' front
set label 'turned' at screen px(805.575),py(411) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(772.575),py(429) to screen px(798.575),py(429) nohead front lw 1.12 dt solid lc rgb '#009e73'
set arrow from screen px(785.575),py(422) to screen px(785.575),py(436) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(785.575),py(429) point pt 5 ps 0.54 lc rgb '#009e73' front
set label 'soft' at screen px(805.575),py(429) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::64::69 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::64::69 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::64::69 using ($3):(above($4-2*$5,2.64749972e-09)):(0):((above($4+2*$5,2.64749972e-09))-(above($4-2*$5,2.64749972e-09))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::64::69 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::70::75 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::70::75 using 3:4 with lines lw 1.1 dt solid lc rgb '#e69f00', \
  data every ::70::75 using ($3):(above($4-2*$5,2.64749972e-09)):(0):((above($4+2*$5,2.64749972e-09))-(above($4-2*$5,2.64749972e-09))) with vectors nohead lw 1.2 dt solid lc rgb '#e69f00', \
  data every ::70::75 using 3:4 with points pt 9 ps 0.68 lc rgb '#e69f00', \
  data every ::76::81 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::76::81 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::76::81 using ($3):(above($4-2*$5,2.64749972e-09)):(0):((above($4+2*$5,2.64749972e-09))-(above($4-2*$5,2.64749972e-09))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::76::81 using 3:4 with points pt 5 ps 0.54 lc rgb '#009e73'
unset multiplot
set output
